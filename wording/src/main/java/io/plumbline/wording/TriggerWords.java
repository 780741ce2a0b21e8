package io.plumbline.wording;

import io.plumbline.kernel.rules.Trigger;

/** What starts or stops a clock, as part of a sentence. */
record TriggerWords(Phrases phrases, Subject subject) {

  /** Such as 进入“受理”. */
  String of(Trigger trigger) {
    if (trigger instanceof Trigger.Entered entered) {
      return phrases.say("derivation.trigger.entered", subject.stage(entered.stage()));
    } else if (trigger instanceof Trigger.Completed completed) {
      return phrases.say("derivation.trigger.completed", subject.stage(completed.stage()));
    } else if (trigger instanceof Trigger.Filed filed) {
      return phrases.say("derivation.trigger.filed", phrases.in(filed.name()));
    } else if (trigger instanceof Trigger.Happened happened) {
      return phrases.say("derivation.trigger." + happened.kind().code());
    }
    return phrases.say(
        trigger instanceof Trigger.Opened
            ? "derivation.trigger.opened"
            : "derivation.trigger.closed");
  }

  /** The same as a thing that is to be done, such as 受理. */
  String task(Trigger trigger) {
    if (trigger instanceof Trigger.Entered entered) {
      return phrases.say("finding.task.entered", subject.stage(entered.stage()));
    } else if (trigger instanceof Trigger.Completed completed) {
      return phrases.say("finding.task.completed", subject.stage(completed.stage()));
    } else if (trigger instanceof Trigger.Filed filed) {
      return phrases.say("finding.task.filed", phrases.in(filed.name()));
    } else if (trigger instanceof Trigger.Happened happened) {
      return phrases.say("finding.task." + happened.kind().code());
    }
    return phrases.say(
        trigger instanceof Trigger.Opened ? "finding.task.opened" : "finding.task.closed");
  }
}
