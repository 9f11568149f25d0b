package dev.downbeat.jmh;

/** The same handlers in the languages of the peers. */
final class PeerScripts {

    /** What a peer takes. */
    enum Language {
        JAVASCRIPT,
        LUA
    }

    static final String JAVASCRIPT = """
            function tick(self, dt) {
              self.x += self.vx * dt;
              self.y += self.vy * dt;
              if (self.x < -100 || self.x > 100) self.vx = -self.vx;
              if (self.y < -100 || self.y > 100) self.vy = -self.vy;
            }
            function hit(self, amount) {
              self.hp -= amount;
              if (self.hp <= 0) self.hp = 100;
            }
            function nothing(self, dt) {}
            function loop(turns) {
              var sum = 0;
              for (var i = 0; i < turns; i++) sum = sum * 0.5 + i;
              return sum;
            }
            """;

    static final String LUA = """
            function tick(self, dt)
              self.x = self.x + self.vx * dt
              self.y = self.y + self.vy * dt
              if self.x < -100 or self.x > 100 then self.vx = -self.vx end
              if self.y < -100 or self.y > 100 then self.vy = -self.vy end
            end
            function hit(self, amount)
              self.hp = self.hp - amount
              if self.hp <= 0 then self.hp = 100 end
            end
            function nothing(self, dt) end
            function loop(turns)
              local sum = 0
              for i = 0, turns - 1 do sum = sum * 0.5 + i end
              return sum
            end
            """;

    private static final String JAVASCRIPT_PART = """
            function f%d(self, dt) {
              var a = self.x * 2 + dt;
              if (a > 10) { a = a - self.y; }
              for (var i = 0; i < 4; i++) { a += i * self.vx; }
              self.hp = a;
            }
            """;

    private static final String LUA_PART = """
            function f%d(self, dt)
              local a = self.x * 2 + dt
              if a > 10 then a = a - self.y end
              for i = 0, 3 do a = a + i * self.vx end
              self.hp = a
            end
            """;

    private PeerScripts() {}

    /** Sixty lines, and a comment that makes them another text for each number. */
    static String sixtyLines(Language language, int number) {
        boolean lua = language == Language.LUA;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(String.format(lua ? LUA_PART : JAVASCRIPT_PART, i));
        }
        return text.append(lua ? "-- " : "// ").append(number).append('\n').toString();
    }
}
