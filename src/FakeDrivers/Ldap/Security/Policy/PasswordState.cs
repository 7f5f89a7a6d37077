using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>What an entry's operational attributes say of its password (draft-behera-10, section 5.3). Never changes.</summary>
internal sealed record PasswordState
{
    /// <summary>The time of a lock that no time ends.</summary>
    private const string ForGood = "000001010000Z";

    public static readonly PasswordState None = new();

    /// <summary>The attributes of a state, in the order of <see cref="Attributes"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["pwdChangedTime", "pwdAccountLockedTime", "pwdFailureTime", "pwdHistory", "pwdGraceUseTime", "pwdReset", "pwdLastSuccess"];

    public DateTimeOffset? ChangedAt { get; init; }

    public DateTimeOffset? LockedAt { get; init; }

    public bool IsLockedForGood { get; init; }

    public IReadOnlyList<DateTimeOffset> Failures { get; init; } = [];

    public IReadOnlyList<FormerPassword> History { get; init; } = [];

    public IReadOnlyList<DateTimeOffset> GraceUses { get; init; } = [];

    public bool MustChange { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public static PasswordState Read(Func<string, IReadOnlyList<LdapValue>> values)
    {
        var locked = Text("pwdAccountLockedTime");
        return new()
        {
            ChangedAt = Time(Text("pwdChangedTime")),
            LockedAt = locked is null or ForGood ? null : Time(locked),
            IsLockedForGood = locked is ForGood or "00000101000000Z",
            Failures = Times("pwdFailureTime"),
            History = [.. values("pwdHistory").Select(FormerPassword.TryParse).OfType<FormerPassword>().OrderBy(former => former.At)],
            GraceUses = Times("pwdGraceUseTime"),
            MustChange = string.Equals(Text("pwdReset"), "TRUE", StringComparison.OrdinalIgnoreCase),
            LastSuccess = Time(Text("pwdLastSuccess")),
            StartsAt = Time(Text("pwdStartTime")),
            EndsAt = Time(Text("pwdEndTime")),
        };

        string? Text(string name) => values(name) is [var value, ..] ? value.Text : null;
        List<DateTimeOffset> Times(string name) => [.. values(name).Select(value => Time(value.Text)).OfType<DateTimeOffset>().Order()];
    }

    /// <summary>The attributes that the directory keeps; without values where there are none.</summary>
    public IEnumerable<(string Name, LdapValue[] Values)> Attributes() =>
    [
        ("pwdChangedTime", ChangedAt is { } changed ? [Seconds(changed)] : []),
        ("pwdAccountLockedTime", IsLockedForGood ? [ForGood] : LockedAt is { } locked ? [Seconds(locked)] : []),
        ("pwdFailureTime", [.. Failures.Select(Exact)]),
        ("pwdHistory", [.. History.Select(former => former.ToValue())]),
        ("pwdGraceUseTime", [.. GraceUses.Select(Exact)]),
        ("pwdReset", MustChange ? ["TRUE"] : []),
        ("pwdLastSuccess", LastSuccess is { } success ? [Exact(success)] : []),
    ];

    /// <summary>The times and one more, moved on by as little as makes it differ: the values of an attribute are a set, and a virtual clock may stand still.</summary>
    public static IReadOnlyList<DateTimeOffset> With(IEnumerable<DateTimeOffset> times, DateTimeOffset time)
    {
        List<DateTimeOffset> all = [.. times];
        time = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
        while (all.Contains(time)) time = time.AddMicroseconds(1);
        all.Add(time);
        return all;
    }

    public static LdapValue Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a generalized time in UTC with any number of its later parts.</summary>
    public static DateTimeOffset? Time(string? text)
    {
        string[] forms = ["yyyyMMddHHmmss'Z'", "yyyyMMddHHmmss.FFFFFF'Z'", "yyyyMMddHHmm'Z'", "yyyyMMddHH'Z'"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    private static LdapValue Exact(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss.ffffff'Z'", CultureInfo.InvariantCulture);
}
