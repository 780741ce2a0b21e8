package io.plumbline.kernel.days;

import java.time.LocalDate;

/**
 * A date that an announcement names.
 *
 * @param on the date
 * @param worked true for a make-up working day (调休上班), false for a rest day
 * @param name the holiday's name, such as 国庆节
 * @param announcedFor the year whose announcement names it
 */
public record NamedDay(LocalDate on, boolean worked, String name, int announcedFor) {}
