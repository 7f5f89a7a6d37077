using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ShareService.Shares;

/// <summary>What can be asked for at all.</summary>
internal static partial class ShareRules
{
    public static void CheckNew(string name, int sizeGiB, string clients)
    {
        // The label on disk is share-<name>, and ext4 keeps 16 bytes of it.
        if (!Name().IsMatch(name)) throw new ShareException($"'{name}' is no name of a share: 1 to 10 of a-z, 0-9 and -, a letter first.");
        if (sizeGiB < 1) throw new ShareException($"A share has at least 1 GiB, not {sizeGiB}.");

        // exportfs takes a host name that it cannot resolve for a success, so there are none.
        if (!IsIPv4(clients)) throw new ShareException($"'{clients}' is neither an IPv4 address nor an IPv4 network such as 10.20.0.0/24.");
    }

    private static bool IsIPv4(string clients) =>
        (IPNetwork.TryParse(clients, out var network) && network.BaseAddress.AddressFamily == AddressFamily.InterNetwork)
        || (IPAddress.TryParse(clients, out var address) && address.AddressFamily == AddressFamily.InterNetwork);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,9}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
