package io.plumbline.server.operations.demo;

/** Hears how far the making of the demo is. */
@FunctionalInterface
public interface Progress {
  /** A step, by the key of its sentence. */
  void step(String key, Object... args);
}
