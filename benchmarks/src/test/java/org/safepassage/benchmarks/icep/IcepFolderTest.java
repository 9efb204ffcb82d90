package org.safepassage.benchmarks.icep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcepFolderTest {
  @TempDir Path dir;

  private void write(String vessel, String demand) throws IOException {
    Files.createDirectories(dir.resolve("input"));
    Files.createDirectories(dir.resolve("incidences"));
    file("input/vessels.csv", "Vessel_name,Vessel_type,max_cap,vmax,v_loaded,loading time,time to availability,information", vessel);
    file("input/initial vessel docks.csv", "Dock,Location,Type,Vessel", "S0,Mainland,Safe,Ferry");
    file("input/mainland docks.csv", "Dock,Location,Type", "S0,Mainland,Safe");
    file("input/scenarios.csv", "Scenario,Location,private_evac,Actual_demand,Demand_0", "Scenario 1,L0,0.0," + demand + ",7");
    file("input/vessel compatibility.csv", "Dock,Resource,Compatibility", "S0,Ferry,1\nE0,Ferry,1\nE1,Ferry,0");
    file("incidences/beta.csv", "Island location,Island dock", "L0,E0\nL0,E1");
    file("incidences/zeta.csv", "Origin,Destination,Distance", "S0,E0,2.5");
    file("incidences/gamma.csv", "Origin,Destination,Distance", "E0,S0,3.5");
    file("incidences/delta.csv", "Origin,Destination,Distance", "S0,E0,1.5");
  }

  private void file(String name, String header, String rows) throws IOException {
    Files.writeString(dir.resolve(name), header + "\n" + rows + "\n");
  }

  @Test
  void readsAFolderInThePapersTerms() throws IOException {
    write("Ferry,boat,300,22.0,20.0,4.0,25.5,", "968");
    IcepProblem problem = IcepFolder.read(dir);
    assertThat(problem.vessels()).containsExactly(new Vessel("Ferry", 300, 22, 20, 4, 25.5, "S0"));
    assertThat(problem.persons()).isEqualTo(968);
    assertThat(problem.listEvacuationDocks()).containsExactly("E0", "E1");
    assertThat(problem.first()).containsEntry(new Leg("S0", "E0"), 2.5);
    assertThat(problem.loaded()).containsEntry(new Leg("E0", "S0"), 3.5);
    assertThat(problem.back()).containsEntry(new Leg("S0", "E0"), 1.5);
    assertThat(problem.canLand(problem.vessels().getFirst(), "E1")).isFalse();
  }

  @Test
  void saysFileLineAndValueOfWhatIsNoNumber() throws IOException {
    write("Ferry,boat,300,fast,20.0,4.0,25.5,", "968");
    assertThatThrownBy(() -> IcepFolder.read(dir)).hasMessage("vessels.csv, line 2: 'fast': vmax must be a number from 0 on");
  }

  @Test
  void saysWherePersonsAreNotWhole() throws IOException {
    write("Ferry,boat,300,22.0,20.0,4.0,25.5,", "96.5");
    assertThatThrownBy(() -> IcepFolder.read(dir)).hasMessage("scenarios.csv, line 2: '96.5': Actual_demand must be a whole number from 0 on");
  }

  @Test
  void saysWhichDockIsNotKnown() throws IOException {
    write("Ferry,boat,300,22.0,20.0,4.0,25.5,", "968");
    file("incidences/gamma.csv", "Origin,Destination,Distance", "E9,S0,3.5");
    assertThatThrownBy(() -> IcepFolder.read(dir)).hasMessageStartingWith("gamma.csv, line 2: 'E9': a dock that");
  }
}
