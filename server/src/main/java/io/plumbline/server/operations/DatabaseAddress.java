package io.plumbline.server.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and how to sign in to it. */
record DatabaseAddress(String url, String user, String password) {
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", "20");
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public String toString() {
    return url;
  }
}
