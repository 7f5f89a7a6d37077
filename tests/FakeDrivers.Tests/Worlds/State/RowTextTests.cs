using System.Collections.Immutable;
using System.Globalization;
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

    [Fact]
    public void What_is_inside_a_value_shows_the_same_in_every_culture_and_to_the_last_tick()
    {
        var inner = new Row("a", null, -1, new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(6), default);
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (foreign.DateTimeFormat.ShortDatePattern, foreign.NumberFormat.NegativeSign) = ("d. M. yy", "minus ");
        var (mine, text, left) = (CultureInfo.CurrentCulture, "", foreign);
        try
        {
            CultureInfo.CurrentCulture = foreign;
            text = RowText.Of(new { Inner = inner });
            left = CultureInfo.CurrentCulture;
        }
        finally
        {
            CultureInfo.CurrentCulture = mine;
        }

        text.Should().Be("Inner=Row { Name = a, Note = , Ratio = -1, At = 2025-01-02 03:04:05.0000006 +00:00, Takes = 00:00:00 }");
        left.Should().BeSameAs(foreign, "the reader keeps theirs");
    }

    [Fact]
    public void A_collection_that_does_not_show_what_is_in_it_is_shown_item_by_item() =>
        RowText.Of(new { Free = ImmutableSortedSet.Create(3, 1), Names = new List<string?> { "a", null } }).Should().Be("Free=[1, 3], Names=[\"a\", –]");

    private sealed record Row(string Name, string? Note, double Ratio, DateTimeOffset At, TimeSpan Takes);
}
