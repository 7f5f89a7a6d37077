namespace FakeDrivers.Functional.Tests;

public sealed class PortRangeTests
{
    [Theory]
    [InlineData(32768, 60999, 22768, 32767)]
    [InlineData(49152, 65535, 39152, 49151)]
    [InlineData(5000, 65535, 1024, 4999)]
    [InlineData(1024, 50000, 55536, 65535)]
    [InlineData(1500, 60000, 60001, 65535)]
    [InlineData(1024, 65535, 55536, 65535)]
    public void Ports_are_chosen_where_the_system_chooses_none(int first, int last, int expectedFirst, int expectedLast) =>
        PortRange.Beside(new(first, last)).Should().Be(new PortRange(expectedFirst, expectedLast));

    [Fact]
    public void The_systems_own_range_is_two_numbers() => PortRange.Parse("32768\t60999\n").Should().Be(new PortRange(32768, 60999));

    [Theory]
    [InlineData("")]
    [InlineData("32768")]
    [InlineData("a b")]
    public void Anything_else_is_no_range(string text) => PortRange.Parse(text).Should().BeNull();
}
