package io.plumbline.server.complaints;

/** Who a named complainant is; never shown but to a custodian. */
record Identity(String name, String phone, String address) {
  static final Identity NOBODY = new Identity("", "", "");

  boolean isNamed() {
    return !name.isBlank();
  }
}
