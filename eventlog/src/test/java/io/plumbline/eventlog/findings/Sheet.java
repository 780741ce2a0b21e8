package io.plumbline.eventlog.findings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The first sheet of a workbook as another program reads it: what each cell holds, by its address.
 */
record Sheet(Map<String, Cell> cells, boolean isHeaderFrozen) {

  /**
   * A cell.
   *
   * @param value its text or its number as written
   * @param type {@code s} for text, empty for a number
   * @param format the number format, empty for the usual one
   */
  record Cell(String value, String type, String format) {}

  static Sheet read(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Document sheet = part(zip, "xl/worksheets/sheet1.xml");
      List<String> texts = texts(part(zip, "xl/sharedStrings.xml"));
      List<String> formats = formats(part(zip, "xl/styles.xml"));
      Map<String, Cell> cells = new TreeMap<>();
      for (Element cell : all(sheet.getDocumentElement(), "c")) {
        List<Element> values = all(cell, "v");
        if (!values.isEmpty()) {
          cells.put(cell.getAttribute("r"), cell(cell, values.get(0), texts, formats));
        }
      }
      boolean frozen =
          all(sheet.getDocumentElement(), "pane").stream()
              .anyMatch(pane -> pane.getAttribute("state").equals("frozen"));
      return new Sheet(cells, frozen);
    }
  }

  private static Cell cell(Element cell, Element value, List<String> texts, List<String> formats) {
    String type = cell.getAttribute("t");
    String written = value.getTextContent();
    String style = cell.getAttribute("s");
    return new Cell(
        type.equals("s") ? texts.get(Integer.parseInt(written)) : written,
        type.equals("n") ? "" : type,
        style.isEmpty() ? "" : formats.get(Integer.parseInt(style)));
  }

  private static List<String> texts(Document shared) {
    return all(shared.getDocumentElement(), "si").stream().map(Element::getTextContent).toList();
  }

  /** The number format of each style, by the style's position. */
  private static List<String> formats(Document styles) {
    Map<String, String> codes = new TreeMap<>();
    all(styles.getDocumentElement(), "numFmt")
        .forEach(f -> codes.put(f.getAttribute("numFmtId"), f.getAttribute("formatCode")));
    List<String> formats = new ArrayList<>();
    for (Element style : all(all(styles.getDocumentElement(), "cellXfs").get(0), "xf")) {
      formats.add(codes.getOrDefault(style.getAttribute("numFmtId"), ""));
    }
    return formats;
  }

  private static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document part(ZipFile zip, String name) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name, e);
    }
  }
}
