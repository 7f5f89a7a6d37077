using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>The proof that another process has a server's port.</summary>
/// <param name="Port">The port, as far as that is known: a server that ends with a text does not always tell.</param>
/// <param name="Owner">Who has it, where that is known.</param>
/// <param name="Evidence">By what it is proven, for messages.</param>
internal sealed record PortClash(PortClaim Port, PortOwner? Owner, string Evidence)
{
    /// <summary>The proof that a server which has ended did so for a clash: its exit code, its words, or who listens there.</summary>
    /// <param name="claims">See <see cref="PortPlan.Claims"/>.</param>
    /// <param name="signs">The definition's.</param>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="lines">What the server has written since this start.</param>
    /// <param name="members">Lists the processes that are left of the server's tree.</param>
    /// <returns><see langword="null"/> when nothing proves a clash.</returns>
    public static PortClash? Prove(
        IReadOnlyList<PortClaim> claims, PortClashSigns signs, int exitCode, IEnumerable<LogLine> lines, Func<IReadOnlyList<int>> members)
    {
        if (claims.Count == 0) return null;
        if (OfListener(claims, members) is { } clash) return clash;
        if (signs.ExitCodes.Contains(exitCode))
        {
            return new(claims[0], null, string.Create(CultureInfo.InvariantCulture, $"the server ended with exit code {exitCode}, which it gives for a clash"));
        }

        var line = lines.FirstOrDefault(line =>
            line.Source != LogSource.Harness && signs.Texts.Any(text => line.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));
        return line is null ? null : new(Named(claims, line.Text), null, $"the server ended and wrote: {line.Text}");
    }

    /// <summary>
    /// The proof that on a port of a server another process takes the connections. To be asked for when the server looks ready, since the
    /// other one may have answered in its place.
    /// </summary>
    /// <param name="claims">See <see cref="PortPlan.Claims"/>.</param>
    /// <param name="members">Lists the processes of the server's tree; none when it has ended.</param>
    /// <returns><see langword="null"/> when nothing proves a clash, as where the system does not show who listens.</returns>
    public static PortClash? OfListener(IReadOnlyList<PortClaim> claims, Func<IReadOnlyList<int>> members)
    {
        if (!ListeningSockets.AreKnown || claims.Count == 0) return null;
        var listening = ListeningSockets.Read();
        var own = ListeningSockets.InodesOf(members());
        foreach (var claim in claims)
        {
            var inodes = listening.Where(socket => socket.Port == claim.Number && socket.IsOn(claim.Family)).Select(socket => socket.Inode).ToHashSet();
            if (inodes.Count == 0 || inodes.Overlaps(own) || ListeningSockets.OwnerOf(inodes) is not { } owner) continue;

            // A child may have been born since the first look.
            if (!members().Contains(owner.Id)) return new(claim, owner, $"{owner} listens on it");
        }

        return null;
    }

    private static PortClaim Named(IReadOnlyList<PortClaim> claims, string text)
    {
        foreach (var claim in claims)
        {
            if (text.Contains(claim.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)) return claim;
        }

        return claims[0];
    }
}
