package io.plumbline.kernel;

/** The languages of pages, sentences and messages. */
public enum Language {
  ZH,
  EN
}
