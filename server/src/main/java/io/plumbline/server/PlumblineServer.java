package io.plumbline.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bureau's system as one program. */
@SpringBootApplication
public class PlumblineServer {
  public static void main(String[] args) {
    SpringApplication.run(PlumblineServer.class, args);
  }
}
