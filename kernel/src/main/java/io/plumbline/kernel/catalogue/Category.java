package io.plumbline.kernel.catalogue;

import io.plumbline.kernel.Text;

/** A class of powers, such as licences (行政许可类). */
public record Category(String id, Text name) {}
