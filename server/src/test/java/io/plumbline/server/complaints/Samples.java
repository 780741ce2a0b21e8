package io.plumbline.server.complaints;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files that tell on whoever made them. */
final class Samples {
  static final String TELLTALE = "TELLTALE-39.9042N-116.4074E";

  private Samples() {}

  /** Red above, blue below; twice as high as wide. */
  private static BufferedImage drawn() {
    BufferedImage image = new BufferedImage(80, 160, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 80, 80);
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 80, 80, 80);
    pen.dispose();
    return image;
  }

  private static byte[] written(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn(), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A photograph with a place, a comment, a camera held that way, and a telltale tail. */
  static byte[] jpeg(int orientation) {
    byte[] plain = written("jpeg");
    byte[] tail = TELLTALE.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 2);
    bytes.writeBytes(segment(0xe1, exif(orientation)));
    bytes.writeBytes(
        segment(
            0xe1,
            ("http://ns.adobe.com/xap/1.0/\0" + TELLTALE).getBytes(StandardCharsets.US_ASCII)));
    bytes.writeBytes(segment(0xfe, tail));
    bytes.write(plain, 2, plain.length - 2);
    bytes.writeBytes(tail);
    return bytes.toByteArray();
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /** IFD0 with the orientation, a camera's name, and a GPS directory with a reference. */
  private static byte[] exif(int orientation) {
    byte[] camera = (TELLTALE + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 36 + 4 + 18 + camera.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 3);
    exif.putShort((short) 0x0110).putShort((short) 2).putInt(camera.length).putInt(68);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
    exif.putInt(0);
    exif.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).putInt(0x4e000000);
    exif.putInt(0);
    exif.put(camera);
    return exif.array();
  }

  /** A PNG with a comment. */
  static byte[] png() {
    byte[] plain = written("png");
    byte[] said = ("Author\0" + TELLTALE).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer chunk = ByteBuffer.allocate(said.length + 12).putInt(said.length);
    chunk.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(said);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(chunk.array(), 4, said.length + 4);
    chunk.putInt((int) crc.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 33);
    bytes.writeBytes(chunk.array());
    bytes.write(plain, 33, plain.length - 33);
    return bytes.toByteArray();
  }

  /** A PDF with an author, XMP, a note, an attachment, and a photograph with its place. */
  static byte[] pdf() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor(TELLTALE);
      document.getDocumentInformation().setCreationDate(Calendar.getInstance());
      document.getDocumentCatalog().setMetadata(xmp(document));
      page.setMetadata(xmp(document));
      page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), TELLTALE);
      PDAnnotationText note = new PDAnnotationText();
      note.setContents(TELLTALE);
      page.getAnnotations().add(note);
      attach(document);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawImage(JPEGFactory.createFromByteArray(document, jpeg(1)), 72, 400);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What begins as a document of an office program, with its author. */
  static byte[] office() {
    return ("PK\u0003\u0004docProps/" + TELLTALE).getBytes(StandardCharsets.US_ASCII);
  }

  /** A PDF that breaks off in what a parser would quote. */
  static byte[] brokenPdf() {
    String text = "%PDF-1.7\n1 0 obj\n<< /" + TELLTALE + " " + TELLTALE + "\nxref\n" + TELLTALE;
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] lockedPdf() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDMetadata xmp(PDDocument document) throws IOException {
    return new PDMetadata(
        document, new java.io.ByteArrayInputStream(TELLTALE.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void attach(PDDocument document) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(
            document,
            new java.io.ByteArrayInputStream(TELLTALE.getBytes(StandardCharsets.US_ASCII)));
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(TELLTALE);
    specification.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(java.util.Map.of(TELLTALE, specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
