package casebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The rows of one file of a Stack Exchange dump, one after the other: an element with attributes
/// each. A document type is refused, so nothing is expanded and nothing is fetched.
final class DumpRows {

  /// Takes a row; `number` counts from 1.
  interface Visitor {
    void row(int number, Map<String, String> values);
  }

  private DumpRows() {}

  /// Rows up to a fault are given; the fault is thrown, with the line it stands in.
  static void read(InputStream in, Visitor visitor) throws IOException {
    int line = 1;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new RowBound(in));
      try {
        int number = 0;
        while (xml.hasNext()) {
          int kind = xml.next();
          line = xml.getLocation().getLineNumber();
          if (kind == XMLStreamConstants.DTD) {
            throw new IOException("declares a document type, which no dump does; it is not read");
          }
          if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
            visitor.row(++number, values(xml));
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new IOException("line " + line + ": not whole or no XML", e);
    }
  }

  private static Map<String, String> values(XMLStreamReader xml) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return values;
  }

  /// Without document types no entity is declared, so their size needs no bound; the bound would
  /// count the `&lt;` of a large dump.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    return factory;
  }
}
