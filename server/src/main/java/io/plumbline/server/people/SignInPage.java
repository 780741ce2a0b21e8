package io.plumbline.server.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
class SignInPage {
  @GetMapping("/sign-in")
  String page() {
    return "people/sign-in";
  }
}
