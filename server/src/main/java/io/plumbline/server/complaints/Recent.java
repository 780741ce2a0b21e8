package io.plumbline.server.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What was filed a moment ago, in memory only: who pressed the button twice, or lost the answer on
 * a bad line, gets the same receipt again.
 */
@Component
class Recent {
  private static final int MOST = 500;
  private final Map<String, Instant> filed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };
  private final Gate gate;
  private final InstantSource clock;

  Recent(Gate gate, InstantSource clock) {
    this.gate = gate;
    this.clock = clock;
  }

  synchronized void add(Code code) {
    filed.put(code.toString(), clock.instant());
  }

  synchronized boolean has(Code code) {
    Instant at = filed.get(code.toString());
    return at != null && gate.isRecent(at);
  }
}
