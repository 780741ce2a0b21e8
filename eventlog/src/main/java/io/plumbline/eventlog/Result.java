package io.plumbline.eventlog;

import java.util.List;

/**
 * What an audit came to.
 *
 * @param events how many rows could be read
 * @param cases how many cases were judged
 * @param findings in the order of findings files
 * @param rejects what could not be used, by place
 */
public record Result(long events, long cases, List<FindingRow> findings, List<Reject> rejects) {
  public Result {
    findings = List.copyOf(findings);
    rejects = List.copyOf(rejects);
  }

  public Summary summary() {
    return Summary.of(findings);
  }
}
