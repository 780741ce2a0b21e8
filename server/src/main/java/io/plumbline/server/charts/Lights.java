package io.plumbline.server.charts;

import io.plumbline.kernel.catalogue.SupervisionPoint;
import java.util.List;

/** What lives on a chart: what stands at its stages and how its lamps are lit. */
interface Lights {
  /** A chart on paper: nothing lives on it. */
  Lights NONE =
      new Lights() {
        @Override
        public String state(int stage) {
          return "";
        }

        @Override
        public List<Chart.Note> notes(int stage) {
          return List.of();
        }

        @Override
        public Chart.Lamp lamp(SupervisionPoint point) {
          return Chart.Lamp.NONE;
        }

        @Override
        public String clock(SupervisionPoint point) {
          return "";
        }
      };

  /** The state of the stage at that position. */
  String state(int stage);

  /** What is to be read at that stage. */
  List<Chart.Note> notes(int stage);

  Chart.Lamp lamp(SupervisionPoint point);

  /** How a statute's limit stands; empty where nothing is to be said. */
  String clock(SupervisionPoint point);
}
