using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>Other programs that want ports. Each says which it has, and has them until its input ends.</summary>
internal static class PortChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["listen-on"] = ListenAsync,
        ["reserve-ports"] = ReserveAsync,
    };

    /// <summary>Listens on a port of an address.</summary>
    private static async Task<int> ListenAsync(IReadOnlyList<string> arguments)
    {
        using var listener = new TcpListener(IPAddress.Parse(arguments[0]), int.Parse(arguments[1], CultureInfo.InvariantCulture));
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        await UntilInputEndsAsync();
        return 0;
    }

    /// <summary>Is another test host, which reserves ports out of a few.</summary>
    private static async Task<int> ReserveAsync(IReadOnlyList<string> arguments)
    {
        var numbers = arguments.Skip(1).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        using var allocator = new PortAllocator(arguments[0], new(numbers[0], numbers[1]));
        Console.WriteLine(string.Join(' ', Enumerable.Range(0, numbers[2]).Select(_ => allocator.Unused())));
        await UntilInputEndsAsync();
        return 0;
    }

    private static async Task UntilInputEndsAsync()
    {
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }
}
