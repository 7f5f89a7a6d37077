using System.Globalization;

namespace FakeDrivers.Functional.Tests;

public sealed class ValueTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "" },
        { "a", "a" },
        { true, "true" },
        { false, "false" },
        { 1234567, "1234567" },
        { -1.5, "-1.5" },
        { 0.1m, "0.1" },
        { 'x', "x" },
        { DayOfWeek.Monday, "Monday" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), "2025-01-02T03:04:05.0000000+00:00" },
        { new Uri("http://a/b"), "http://a/b" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_is_written_the_same_in_every_culture(object? value, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("", useUserOverride: false)
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~", NumberGroupSeparator = "." },
            };

            ValueText.Of(value).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_list_has_no_text() => ValueText.Of(new[] { 1 }).Should().BeNull();
}
