package io.plumbline.server.pages;

import io.plumbline.server.messages.Messages;
import io.plumbline.server.people.Person;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page that is shown its {@link Frame}. */
final class FrameInterceptor implements HandlerInterceptor {
  private final UnitNames units;
  private final Messages messages;
  private final Supplier<LocalDateTime> time;

  /**
   * Frames with these units' names and the number of unread messages.
   *
   * @param time what the bureau's clock shows
   */
  FrameInterceptor(UnitNames units, Messages messages, Supplier<LocalDateTime> time) {
    this.units = units;
    this.messages = messages;
    this.time = time;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && page.getViewName() != null && !isRedirect(page.getViewName())) {
      page.addObject("frame", frame(request));
      page.addObject("shownAt", time.get());
      person(request).ifPresent(who -> page.addObject("may", May.of(who)));
    }
  }

  private static boolean isRedirect(String view) {
    return view.startsWith("redirect:") || view.startsWith("forward:");
  }

  private Frame frame(HttpServletRequest request) {
    String language = otherLanguage(request);
    Optional<Person> person = person(request);
    if (person.isEmpty()) {
      return new Frame(new Frame.Who("", ""), List.of(), false, "", language);
    }
    Person who = person.get();
    return new Frame(
        new Frame.Who(who.name(), units.of(who.unitId(), LocaleContextHolder.getLocale())),
        Desks.of(who, path(request)),
        Desks.isOpen(who, "GET", "/search"),
        unread(who),
        language);
  }

  private String unread(Person who) {
    int unread = messages.unread(who.id());
    if (unread >= Messages.MANY) {
      return (Messages.MANY - 1) + "+";
    }
    return unread == 0 ? "" : Integer.toString(unread);
  }

  private static Optional<Person> person(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal instanceof Authentication by && by.getPrincipal() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }

  /** The path asked for, also while an error page is shown in its place. */
  private static String path(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked == null ? request.getRequestURI() : asked.toString();
  }

  private static String otherLanguage(HttpServletRequest request) {
    boolean english =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    String query = request.getQueryString();
    return UriComponentsBuilder.fromPath(path(request))
        .query(query)
        .replaceQueryParam("lang", english ? "zh" : "en")
        .build()
        .toUriString();
  }
}
