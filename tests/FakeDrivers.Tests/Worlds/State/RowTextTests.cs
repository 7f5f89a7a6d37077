using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class RowTextTests
{
    [Fact]
    public void A_row_shows_its_values_by_name()
    {
        var text = RowText.Of(new Row("a", null, 1.5, new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeSpan.FromSeconds(2)));

        text.Should().Be("Name=\"a\", Note=–, Ratio=1.5, At=2025-01-02T03:04:05+00:00, Takes=00:00:02");
    }

    [Fact]
    public void A_difference_shows_only_what_changed()
    {
        var before = new Row("a", null, 1, default, default);

        RowText.Difference(before, before with { Note = "n", Ratio = 2 }).Should().Be("Note: – → \"n\", Ratio: 1 → 2");
    }

    private sealed record Row(string Name, string? Note, double Ratio, DateTimeOffset At, TimeSpan Takes);
}
