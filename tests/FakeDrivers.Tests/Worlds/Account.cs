namespace FakeDrivers.Tests.Worlds;

/// <summary>A row of the tests' own domain, which is as small as a domain can be.</summary>
internal sealed record Account
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Owner { get; init; }

    public string Branch { get; init; } = "main";

    public int Balance { get; init; }

    public AccountState State { get; init; }

    public string? Reason { get; init; }
}
