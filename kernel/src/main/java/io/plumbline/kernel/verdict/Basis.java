package io.plumbline.kernel.verdict;

import io.plumbline.kernel.catalogue.Ladder;
import io.plumbline.kernel.catalogue.PowerItem;
import java.time.LocalDate;

/**
 * By what a case is judged.
 *
 * @param item the version of its item
 * @param openedOn the day on which it opened, whose law applies
 * @param ladder which level a broken rule has
 */
public record Basis(PowerItem item, LocalDate openedOn, Ladder ladder) {}
