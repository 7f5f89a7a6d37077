namespace FakeDrivers.Networking;

/// <summary>Something more that the address service tells a port.</summary>
/// <param name="Name">The option, such as <c>bootfile-name</c>.</param>
/// <param name="Value">What it is told; <see langword="null"/>, in a change, to tell it no longer.</param>
/// <param name="IpVersion">4 or 6.</param>
public sealed record ExtraDhcpOption(string Name, string? Value, int IpVersion = 4);
