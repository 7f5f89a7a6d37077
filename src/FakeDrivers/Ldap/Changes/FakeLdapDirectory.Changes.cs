using System.Runtime.CompilerServices;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>What happens in the directory.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>The number of the newest change, to watch from: the revision of the world. Other things than the directory count it up as well.</summary>
    public long ChangeNumber => Kernel.Changes.Revision;

    /// <summary>
    /// Every change of an entry after a number: first those that already happened, then each as it comes, in the order of the commits. It is
    /// the world's change feed, read as changes of entries: imports, expiries, restores and resets are in it.
    /// </summary>
    /// <param name="afterNumber">The number that the caller knows; <see langword="null"/> for the changes from now on.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The changes; the sequence never ends by itself.</returns>
    /// <exception cref="WatchOverflowException">A change after that number is not kept any more; it names the number to look again from.</exception>
    /// <exception cref="FakeDriversException">There was no such number yet.</exception>
    public IAsyncEnumerable<LdapChange> WatchAsync(long? afterNumber = null, CancellationToken cancellationToken = default) =>
        WatchFromAsync(afterNumber ?? ChangeNumber, cancellationToken);

    private async IAsyncEnumerable<LdapChange> WatchFromAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var commit in Kernel.Changes.WatchAsync(after, cancellationToken).ConfigureAwait(false))
        {
            foreach (var change in DirectoryChanges.Of(commit, _slice)) yield return DirectoryChanges.Told(change, commit);
        }
    }
}
