package io.plumbline.server;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server as it runs, on a real database, with a clock that a test sets; one for many classes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServerTestBase.Time.class)
public abstract class ServerTestBase {
  @Autowired protected SetClock clock;
  @Autowired protected JdbcTemplate jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh(registry);
    TestPost.settings(registry);
    registry.add("plumbline.data", () -> "target/test-data");
  }

  @BeforeEach
  void atNineOnMonday() {
    clock.set("2026-11-23T09:00");
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    SetClock setClock() {
      return new SetClock();
    }
  }
}
