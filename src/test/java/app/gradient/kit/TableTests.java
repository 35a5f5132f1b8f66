package app.gradient.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTests {
    private static final Table TABLE = Table.parse("x,y,part\n1,2.5,train\n3,4,test\n-5,6e2,train\n");

    @Test
    void readsColumnsByName() {
        assertThat(TABLE.size()).isEqualTo(3);
        assertThat(TABLE.numericColumns()).containsExactly("x", "y");
        assertThat(TABLE.numbers("y")).containsExactly(2.5, 4, 600);
        assertThat(TABLE.matrix("y", "x")[2]).containsExactly(600, -5);
    }

    @Test
    void keepsTheRowsThatHoldAText() {
        var train = TABLE.where("part", "train");

        assertThat(train.numbers("x")).containsExactly(1, -5);
        assertThat(train.columns()).isEqualTo(TABLE.columns());
        assertThat(TABLE.where("part", "nowhere").size()).isZero();
    }

    @Test
    void readsQuotedCells() {
        var table = Table.parse("name,text\n\"a, b\",\"say \"\"hi\"\"\nthere\"\n");

        assertThat(table.text(0, "name")).isEqualTo("a, b");
        assertThat(table.text(0, "text")).isEqualTo("say \"hi\"\nthere");
    }

    @Test
    void splitsTheSameWayForTheSameSeed() {
        var first = TABLE.split(7, 0.67);
        var again = TABLE.split(7, 0.67);

        assertThat(first.train().size()).isEqualTo(2);
        assertThat(first.train().numbers("x")).containsExactly(again.train().numbers("x"));
    }

    @Test
    void saysWhichColumnOrCellIsWrong() {
        assertThatThrownBy(() -> TABLE.numbers("z")).hasMessageContaining("z");
        assertThatThrownBy(() -> TABLE.number(0, "part")).hasMessageContaining("part");
        assertThatThrownBy(() -> Table.parse("x,x\n1,2\n")).hasMessageContaining("share a name");
        assertThatThrownBy(() -> Table.parse("x,y\n1\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
