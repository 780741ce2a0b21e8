package io.plumbline.server.intake;

import io.plumbline.server.docket.Answer;
import io.plumbline.server.docket.Docket;
import io.plumbline.server.docket.Refusal;
import io.plumbline.server.docket.Told;
import io.plumbline.server.law.LawInForce;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes what business systems and files tell, in transactions of bounded size. */
@Service
class Taking {
  private static final int ATTEMPTS = 4;
  private final Docket docket;
  private final KnownCases known;
  private final LawInForce law;
  private final InstantSource clock;

  Taking(Docket docket, KnownCases known, LawInForce law, InstantSource clock) {
    this.docket = docket;
    this.known = known;
    this.law = law;
    this.clock = clock;
  }

  /** Takes the events, each case whole; an answer for each, in their order. */
  List<Answer> take(List<Told> told, Teller teller) {
    return take(told, teller, part -> again(() -> docket.take(part, teller.origin())));
  }

  /** The same within the caller's transaction, which must be tried again as a whole. */
  List<Answer> once(List<Told> told, Teller teller) {
    return take(told, teller, part -> docket.take(part, teller.origin()));
  }

  private List<Answer> take(
      List<Told> told, Teller teller, Function<List<Told>, List<Answer>> record) {
    Answer[] answers = new Answer[told.size()];
    Map<String, KnownCases.Head> onRecord =
        known.of(told.stream().map(Told::caseId).collect(Collectors.toSet()));
    List<Blocks.Placed> let = let(told, new Gate(teller, onRecord, clock.instant()), answers);
    ItemOfCase items = new ItemOfCase(law.now().catalogue());
    for (List<Blocks.Placed> block : Blocks.of(items.completed(let, onRecord))) {
      List<Answer> said = record.apply(block.stream().map(Blocks.Placed::told).toList());
      for (int i = 0; i < block.size(); i++) {
        answers[block.get(i).place()] = said.get(i);
      }
    }
    return Arrays.asList(answers);
  }

  private static List<Blocks.Placed> let(List<Told> told, Gate gate, Answer[] answers) {
    List<Blocks.Placed> let = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Optional<Refusal> refusal = gate.refusal(told.get(i));
      if (refusal.isPresent()) {
        answers[i] = Answer.refused(refusal.get());
      } else {
        let.add(new Blocks.Placed(i, told.get(i)));
      }
    }
    return let;
  }

  /** Tries again where somebody else told the same at the same time: then it is known. */
  static <T> T again(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (ConcurrencyFailureException | DuplicateKeyException collided) {
        if (attempt == ATTEMPTS) {
          throw collided;
        }
      }
    }
  }
}
