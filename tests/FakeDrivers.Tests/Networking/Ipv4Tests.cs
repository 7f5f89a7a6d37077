using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class Ipv4Tests
{
    [Theory]
    [InlineData(0u, "0.0.0.0")]
    [InlineData(0x0A000003u, "10.0.0.3")]
    [InlineData(uint.MaxValue, "255.255.255.255")]
    public void A_number_and_its_text_are_the_same_address(uint number, string text)
    {
        Ipv4.ToText(number).Should().Be(text);
        Ipv4.Parse(text).Should().Be(number);
    }

    [Theory]
    [InlineData("10.254.0.0/16", true)]
    [InlineData("10.254.0.1/16", true)]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("10.254.0.0", false)]
    [InlineData("10.254/16", false)]
    [InlineData("10.254.0.0/33", false)]
    [InlineData("10.254.0.0/-1", false)]
    [InlineData("::/129", false)]
    [InlineData("/8", false)]
    public void A_range_is_an_address_and_a_prefix_length(string text, bool isRange) => Ipv4.IsRange(text).Should().Be(isRange);
}
