package io.plumbline.server.cases.hand;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case is not there for this person: nobody learns whether it exists. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotSeenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
