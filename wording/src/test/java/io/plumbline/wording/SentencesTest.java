package io.plumbline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.course.Note;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of sentences: both languages, whole, and readable. */
class SentencesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/plumbline/wording");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static List<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void an_area_has_the_same_keys_in_both_languages(String area) {
    assertThat(Sentences.of(area, Language.ZH).patterns()).isNotEmpty();
    assertThat(new Wording(Language.EN).keys(area)).isEqualTo(new Wording(Language.ZH).keys(area));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void the_key_of_a_sentence_begins_with_its_area(String area) {
    assertThat(new Wording(Language.ZH).keys(area)).allMatch(key -> key.startsWith(area + '.'));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_sentence_can_be_read(String area) {
    for (Language language : Language.values()) {
      Sentences.of(area, language).patterns().forEach(SentencesTest::canBeRead);
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void no_sentence_has_a_place_that_the_other_language_lacks_a_key_for(String area) {
    Map<String, String> english = Sentences.of(area, Language.EN).patterns();
    Sentences.of(area, Language.ZH)
        .patterns()
        .forEach((key, zh) -> assertThat(places(english.get(key))).as(key).isEqualTo(places(zh)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_fault_of_a_record_has_its_sentence(Language language) {
    has(language, "finding.data.", Arrays.stream(Note.Code.values()).map(Note.Code::code));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_of_rule_and_layer_has_its_words(Language language) {
    has(language, "finding.kind.", Arrays.stream(RuleKind.values()).map(RuleKind::code));
    has(language, "finding.layer.", Arrays.stream(Layer.values()).map(Layer::code));
    has(language, "derivation.rule.", Arrays.stream(Layer.values()).map(Layer::code));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_of_event_has_its_words(Language language) {
    has(language, "derivation.event.", Arrays.stream(EventKind.values()).map(EventKind::code));
  }

  @Test
  void a_chinese_sentence_has_no_straight_quotation_marks() {
    Sentences.of("finding", Language.ZH)
        .patterns()
        .forEach((key, sentence) -> assertThat(sentence).as(key).doesNotContain("\""));
  }

  private static void has(Language language, String prefix, Stream<String> codes) {
    Wording wording = new Wording(language);
    assertThat(codes.map(code -> prefix + code)).allMatch(wording::has);
  }

  private static void canBeRead(String key, String sentence) {
    assertThat(sentence.chars().filter(c -> c == '\'').count() % 2).as(key).isZero();
    assertThat(new MessageFormat(sentence, Locale.ROOT).toPattern()).as(key).isNotNull();
  }

  private static Set<String> places(@Nullable String sentence) {
    return PLACE
        .matcher(sentence == null ? "" : sentence)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
