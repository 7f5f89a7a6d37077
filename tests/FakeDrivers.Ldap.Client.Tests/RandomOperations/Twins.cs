using System.Text;

namespace FakeDrivers.Ldap.Client.Tests.RandomOperations;

/// <summary>Two directories that get the same requests, each in a fresh unit, and must answer the same.</summary>
internal sealed class Twins(ILdapConnection real, ILdapConnection fake, Func<string> nextUnit)
{
    /// <summary>Sends the requests to both; gives the first difference, or nothing.</summary>
    public async Task<Difference?> CompareAsync(IReadOnlyList<LdapRequest> requests, CancellationToken cancellationToken)
    {
        var unit = nextUnit();
        var make = new LdapAddRequest(unit, new("objectClass", "organizationalUnit"), new("ou", unit.Split(',')[0][3..]));
        await real.AddAsync(make, cancellationToken);
        await fake.AddAsync(make, cancellationToken);
        for (var i = 0; i < requests.Count; i++)
        {
            var request = requests[i].In(unit);
            var expected = await Answers.OfAsync(real, request, cancellationToken);
            var actual = await Answers.OfAsync(fake, request, cancellationToken);
            if (expected != actual) return new(i, Generalize(expected), Generalize(actual));
        }

        var all = await Answers.AllAsync(real, unit, cancellationToken);
        var also = await Answers.AllAsync(fake, unit, cancellationToken);
        return all == also ? null : new(requests.Count, Generalize(all), Generalize(also));

        string Generalize(string answer) => answer.Replace(unit, "%", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The fewest requests that still show a difference, as far as leaving out one by one finds them.</summary>
    public async Task<string> ReportAsync(IReadOnlyList<LdapRequest> requests, Difference difference, int seed, CancellationToken cancellationToken)
    {
        var left = requests.Take(difference.Index + 1).ToList();
        for (var size = Math.Max(1, left.Count / 2); size > 0; size /= 2)
        {
            for (var at = left.Count - size; at >= 0; at -= size)
            {
                List<LdapRequest> fewer = [.. left.Take(at), .. left.Skip(at + size)];
                if (await CompareAsync(fewer, cancellationToken) is not { } still) continue;
                (left, difference) = (fewer, still);
            }
        }

        var text = new StringBuilder($"Seed {seed}: slapd and the fake differ after\n");
        foreach (var request in left) text.Append("  ").Append(request.ToCode()).Append(",\n");
        return text.Append($"slapd: {difference.Expected}\nfake:  {difference.Actual}\n").ToString();
    }

    /// <summary>Where two directories answered differently.</summary>
    internal sealed record Difference(int Index, string Expected, string Actual);
}
