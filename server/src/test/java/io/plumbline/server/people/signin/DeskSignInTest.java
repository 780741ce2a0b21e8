package io.plumbline.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.ServerTestBase;
import io.plumbline.server.Staff;
import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Role;
import io.plumbline.server.people.accounts.AccountRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

class DeskSignInTest extends ServerTestBase {
  @Autowired private AccountRows accounts;
  @Autowired private Acts acts;
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @BeforeEach
  void desks() {
    Staff.employ(jdbc, "desk.one", "王敏", "工伤保险科", Role.CLERK);
    Staff.employ(jdbc, "desk.none", "赵强", "工伤保险科", Role.CLERK);
    jdbc.update("update account set desk = 'one' where login = 'desk.one'");
  }

  @AfterEach
  void nobody() {
    jdbc.update("update account set desk = null where login = 'desk.one'");
    SecurityContextHolder.clearContext();
  }

  @Test
  void in_the_demo_each_desk_has_a_button_and_opens_a_session() {
    SignInPage demo = new SignInPage(accounts, acts, true);
    ExtendedModelMap model = new ExtendedModelMap();
    demo.page(model);
    assertThat(model.get("desks"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
    assertThat(demo.desk("desk.one", request, response)).isEqualTo("redirect:/");
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
  }

  @Test
  void an_account_that_is_no_desk_needs_its_password_even_in_the_demo() {
    SignInPage demo = new SignInPage(accounts, acts, true);
    assertThatThrownBy(() -> demo.desk("desk.none", request, response))
        .isInstanceOf(ResponseStatusException.class);
    assertThatThrownBy(() -> demo.desk("nobody.here", request, response))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void outside_the_demo_a_desk_opens_nothing() {
    SignInPage bureau = new SignInPage(accounts, acts, false);
    assertThatThrownBy(() -> bureau.desk("desk.one", request, response))
        .isInstanceOf(ResponseStatusException.class);
  }
}
