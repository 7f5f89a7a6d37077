using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class IpPrefixTests
{
    [Theory]
    [InlineData("10.254.3.1/16", "10.254.0.0/16")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("2001:db8:0:0::1/32", "2001:db8::/32")]
    [InlineData("::/0", "::/0")]
    [InlineData("10.254.0.0", null)]
    [InlineData("10.254/16", null)]
    [InlineData("10.254.0.0/33", null)]
    [InlineData("10.254.0.0/-1", null)]
    [InlineData("::/129", null)]
    [InlineData("/8", null)]
    public void A_range_is_an_address_and_a_prefix_length(string text, string? normal) =>
        (IpPrefix.TryParse(text, out var prefix) ? prefix.ToString() : null).Should().Be(normal);

    [Theory]
    [InlineData("10.0.0.3", "10.0.0.3")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("2001:DB8::0:1", "2001:db8::1")]
    [InlineData("10.1", null)]
    [InlineData("fe80::1%eth0", null)]
    public void An_address_has_one_text(string text, string? normal) => (IpNumber.TryParse(text, out var number) ? number.ToString() : null).Should().Be(normal);

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.1", "10.0.0.254")]
    [InlineData("10.0.0.0/31", "10.0.0.0", "10.0.0.1")]
    [InlineData("2001:db8::/64", "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff")]
    public void Hosts_have_what_all_hosts_do_not_share(string cidr, string first, string last)
    {
        var prefix = IpPrefix.Parse(cidr);

        (prefix.Text(prefix.FirstHost), prefix.Text(prefix.LastHost)).Should().Be((first, last));
    }

    [Fact]
    public void A_host_makes_its_address_of_the_prefix_and_its_hardware_address() =>
        new IpNumber(6, MacAddress.ToEui64(IpPrefix.Parse("2001:db8::/64").First, "fa:16:3e:01:02:03")).ToString().Should().Be("2001:db8::f816:3eff:fe01:203");
}
