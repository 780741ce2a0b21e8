package io.plumbline.server.complaints;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Strips a PDF to what is seen on its pages: no author, program or history, no earlier versions,
 * attachments, notes or scripts, and no metadata in the photographs on its pages.
 */
final class Pages {
  private static final int MOST_PAGES = 200;

  /** What a page needs to be seen; everything else of it goes. */
  private static final List<String> OF_A_PAGE =
      List.of(
          "Type",
          "Parent",
          "Resources",
          "Contents",
          "MediaBox",
          "CropBox",
          "Rotate",
          "UserUnit",
          "Group");

  /** What the catalogue needs; everything else of it goes. */
  private static final List<String> OF_THE_WHOLE =
      List.of("Type", "Pages", "Version", "OCProperties");

  private static final List<String> TELLING =
      List.of(
          "Metadata",
          "PieceInfo",
          "LastModified",
          "StructParent",
          "StructParents",
          "AA",
          "OPI",
          "AF",
          "EF",
          "Alternates",
          "Measure",
          "PtData",
          "ID",
          "Thumb",
          "Private",
          "CreationDate",
          "ModDate",
          "Author");

  private Pages() {}

  static byte[] stripped(byte[] content) throws IOException, UncleanException {
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        throw new UncleanException("file-locked");
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UncleanException("file-pages");
      }
      strip(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (InvalidPasswordException e) {
      throw new UncleanException("file-locked");
    }
  }

  private static void strip(PDDocument document) throws IOException, UncleanException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form != null) {
      form.flatten();
    }
    document.setDocumentInformation(new PDDocumentInformation());
    COSDictionary trailer = document.getDocument().getTrailer();
    List.of("Info", "ID", "Prev").forEach(name -> trailer.removeItem(COSName.getPDFName(name)));
    for (PDPage page : document.getPages()) {
      keepOnly(page.getCOSObject(), OF_A_PAGE);
    }
    COSDictionary whole = document.getDocumentCatalog().getCOSObject();
    keepOnly(whole, OF_THE_WHOLE);
    walk(whole);
  }

  private static void keepOnly(COSDictionary dictionary, List<String> names) {
    for (COSName name : List.copyOf(dictionary.keySet())) {
      if (!names.contains(name.getName())) {
        dictionary.removeItem(name);
      }
    }
  }

  /** Everything that can still be reached, each once and without recursion. */
  private static void walk(COSBase from) throws IOException, UncleanException {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      COSBase one = next.pop();
      COSBase object = one instanceof COSObject reference ? reference.getObject() : one;
      if (object == null || !seen.add(object)) {
        continue;
      }
      if (object instanceof COSDictionary dictionary) {
        TELLING.forEach(name -> dictionary.removeItem(COSName.getPDFName(name)));
        dictionary.getValues().forEach(next::push);
      } else if (object instanceof COSArray array) {
        array.forEach(value -> push(next, value));
      }
      if (object instanceof COSStream stream) {
        picture(stream);
      }
    }
  }

  private static void push(Deque<COSBase> next, COSBase value) {
    if (value != null) {
      next.push(value);
    }
  }

  private static void picture(COSStream stream) throws IOException, UncleanException {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray several && several.size() == 1) {
      filter = several.getObject(0);
    }
    boolean among =
        filter instanceof COSArray all
            && (holds(all, COSName.DCT_DECODE) || holds(all, COSName.JPX_DECODE));
    if (among || COSName.JPX_DECODE.equals(filter)) {
      throw new UncleanException("file-inside");
    }
    if (COSName.DCT_DECODE.equals(filter)) {
      byte[] jpeg;
      try (InputStream in = stream.createRawInputStream()) {
        jpeg = in.readAllBytes();
      }
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(JpegSegments.withoutTelling(jpeg));
      }
    }
  }

  private static boolean holds(COSArray filters, COSName name) {
    for (int i = 0; i < filters.size(); i++) {
      if (name.equals(filters.getObject(i))) {
        return true;
      }
    }
    return false;
  }
}
