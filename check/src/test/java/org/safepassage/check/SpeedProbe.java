package org.safepassage.check;
class SpeedProbe {
  public static void main(String[] a) {
    World w = new World(); var s = w.situation(); var c = Checker.of(s); var p = Draft.correct().build(w);
    for (int r = 0; r < 8; r++) { long t=System.nanoTime(); int n=0; for (int i=0;i<20000;i++) n+=c.judge(p).violations().size(); System.out.println((System.nanoTime()-t)/20000/1000.0+" us "+n); }
  }
}
