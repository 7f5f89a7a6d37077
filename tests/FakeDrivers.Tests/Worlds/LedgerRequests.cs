using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

internal sealed record OpenAccount(string Name)
{
    public string? Owner { get; init; }

    public string Branch { get; init; } = "main";

    public int Balance { get; init; }

    public string? Pin { get; init; }

    public Progress Takes { get; init; } = Progress.AtOnce;
}

internal sealed record AccountReference(string AccountId);

internal sealed record AccountQuery
{
    public string? Branch { get; init; }

    public int? Limit { get; init; }

    public string? Marker { get; init; }
}

internal sealed record Deposit(string AccountId, int Amount);

internal sealed record Transfer(string FromId, string ToId, int Amount);

internal sealed record CloseAccount(string AccountId)
{
    public Progress Takes { get; init; } = Progress.AtOnce;
}

internal sealed record Audit(Func<CancellationToken, ValueTask<string>> Work);
