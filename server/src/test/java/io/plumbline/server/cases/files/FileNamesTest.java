package io.plumbline.server.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
  @Test
  void a_name_keeps_its_end_and_leads_nowhere() {
    assertThat(FileNames.harmless("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileNames.harmless("")).isEqualTo("file");
    assertThat(FileNames.harmless("长".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
  }
}
