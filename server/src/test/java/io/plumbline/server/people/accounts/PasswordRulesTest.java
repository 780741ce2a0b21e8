package io.plumbline.server.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  @Test
  void a_password_may_not_be_the_login_nor_longer_than_the_hash_reads() {
    assertThat(PasswordRules.refusal("Zhang.Xiaoming", "zhang.xiaoming"))
        .contains("password-is-login");
    assertThat(PasswordRules.refusal("墨绳".repeat(6), "x")).contains("password-common");
    assertThat(PasswordRules.refusal("法不阿贵绳不挠曲智者弗能辞勇者弗敢争刑过不避大臣赏善不遗匹夫", "x"))
        .contains("password-long");
    assertThat(PasswordRules.refusal("法不阿贵绳不挠曲智者", "x")).isEmpty();
  }
}
