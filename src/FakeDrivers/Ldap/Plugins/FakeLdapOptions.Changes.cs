using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Plug-ins, synchronization, transactions, dynamic entries.</content>
public sealed partial class FakeLdapOptions
{
    /// <summary>What is plugged in from the start.</summary>
    /// <value>The default is nothing.</value>
    public IList<LdapPlugin> Plugins { get; private set; } = [];

    /// <summary>
    /// Whether a content synchronization (RFC 4533) names what is gone since the cookie (the delete phase), rather than what is still there
    /// (the present phase), as slapd does without a session log.
    /// </summary>
    /// <value>The default is <see langword="null"/>: not in <see cref="LdapProfile.OpenLdap"/>.</value>
    public bool? SyncNamesDeleted { get; set; }

    /// <summary>How many updates a transaction (RFC 5805) takes, at least 1. One more fails with <see cref="LdapResultCode.AdminLimitExceeded"/> and aborts it.</summary>
    /// <value>The default is 1000.</value>
    public int MaxTransactionUpdates { get; set; } = 1000;

    /// <summary>How long a dynamic entry (RFC 2589) lives that was not refreshed yet; at least a second.</summary>
    /// <value>The default is one day.</value>
    public TimeSpan DefaultTimeToLive { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The least that a refresh gives, whatever it asks; at least a second.</summary>
    /// <value>The default is one second.</value>
    public TimeSpan MinTimeToLive { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most that a refresh gives, whatever it asks; not less than <see cref="MinTimeToLive"/>.</summary>
    /// <value>The default is 31,557,600 seconds, a year.</value>
    public TimeSpan MaxTimeToLive { get; set; } = TimeSpan.FromSeconds(31_557_600);

    private IEnumerable<string> ValidateChanges(string path)
    {
        if (MaxTransactionUpdates < 1) yield return $"{path}:{nameof(MaxTransactionUpdates)} must be at least 1, but is {MaxTransactionUpdates}.";
        (string Name, TimeSpan Time)[] times = [(nameof(DefaultTimeToLive), DefaultTimeToLive), (nameof(MinTimeToLive), MinTimeToLive)];
        foreach (var (name, time) in times)
        {
            if (time < TimeSpan.FromSeconds(1)) yield return $"{path}:{name} must be at least one second, but is {time:c}.";
        }

        if (MaxTimeToLive < MinTimeToLive) yield return $"{path}:{nameof(MaxTimeToLive)} must not be less than {nameof(MinTimeToLive)} ({MinTimeToLive:c}), but is {MaxTimeToLive:c}.";
    }

    private void ReadChanges(OptionReader reader)
    {
        reader.Flag(nameof(SyncNamesDeleted), value => SyncNamesDeleted = value);
        reader.Number(nameof(MaxTransactionUpdates), value => MaxTransactionUpdates = value);
        reader.Time(nameof(DefaultTimeToLive), value => DefaultTimeToLive = value);
        reader.Time(nameof(MinTimeToLive), value => MinTimeToLive = value);
        reader.Time(nameof(MaxTimeToLive), value => MaxTimeToLive = value);
    }
}
