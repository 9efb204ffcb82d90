package org.safepassage.publish.field;

import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.safepassage.operation.Place;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.table.MomentCell;

/** A run's path as KML 2.2: a line through every place, and a mark with its moments for each stop. Source: OGC 07-147r2. */
final class PathKml {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  private final Situation situation;
  private final Covers covers;

  PathKml(Situation situation, Covers covers) {
    this.situation = situation;
    this.covers = covers;
  }

  String text(Strip strip) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      open(xml, "\n", "kml");
      xml.writeDefaultNamespace(NAMESPACE);
      open(xml, "\n", "Document");
      element(xml, "name", strip.run() + " " + strip.vehicle());
      addLine(xml, strip);
      for (Strip.Point point : strip.points()) {
        Optional<Place> place = covers.findPlace(point.place());
        if (point.stop() > 0 && place.isPresent()) {
          addStop(xml, point, place.get());
        }
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory could not be written", e);
    }
    return text + "\n";
  }

  private void addLine(XMLStreamWriter xml, Strip strip) throws XMLStreamException {
    open(xml, "\n", "Placemark");
    element(xml, "name", strip.run());
    open(xml, "\n", "LineString");
    element(xml, "tessellate", "1");
    element(
        xml,
        "coordinates",
        strip.points().stream().flatMap(point -> covers.findPlace(point.place()).stream()).map(PathKml::coordinates).collect(Collectors.joining(" ")));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void addStop(XMLStreamWriter xml, Strip.Point point, Place place) throws XMLStreamException {
    open(xml, "\n", "Placemark");
    element(xml, "name", point.stop() + " " + covers.of(point.place()).inFull());
    open(xml, "\n", "TimeSpan");
    element(xml, "begin", moment(point.arriveTick()));
    element(xml, "end", moment(point.departTick()));
    xml.writeEndElement();
    open(xml, "\n", "Point");
    element(xml, "coordinates", coordinates(place));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void open(XMLStreamWriter xml, String before, String name) throws XMLStreamException {
    xml.writeCharacters(before);
    xml.writeStartElement(name);
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    open(xml, "\n", name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String coordinates(Place place) {
    return StripTable.decimal(place.longitude(), 6) + "," + StripTable.decimal(place.latitude(), 6);
  }

  /** With seconds, as XML Schema's dateTime wants them. */
  private String moment(int tick) {
    return MomentCell.withSeconds(situation.momentOf(tick), situation.operation().zone());
  }
}
