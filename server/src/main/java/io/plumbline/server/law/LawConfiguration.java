package io.plumbline.server.law;

import io.plumbline.catalogue.Catalogues;
import io.plumbline.catalogue.Problem;
import io.plumbline.catalogue.Reading;
import io.plumbline.catalogue.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LawConfiguration {
  @Bean
  LawInForce lawInForce(@Value("${plumbline.catalogue:}") String directory) throws IOException {
    Reading reading =
        directory.isBlank() ? Catalogues.builtIn() : Catalogues.read(Path.of(directory));
    for (Problem problem : reading.problems()) {
      if (problem.severity() == Severity.ERROR) {
        throw new IllegalStateException(
            "Expected a catalogue without errors in "
                + directory
                + ", but found some; try: plumbline catalogue check "
                + directory);
      }
    }
    return new LawInForce(Law.of(reading));
  }

  @Bean
  @ConditionalOnMissingBean
  InstantSource instantSource() {
    return InstantSource.system();
  }
}
