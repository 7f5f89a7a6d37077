using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional;

internal sealed class HttpReadiness : Readiness
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly int? _status;
    private readonly string? _port;

    public HttpReadiness(string path, int? status, string? port)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/') throw new ArgumentException($"The path '{path}' does not begin with a slash.", nameof(path));
        if (status is < 100 or > 599) throw new ArgumentOutOfRangeException(nameof(status), status, "A status of HTTP is 100 to 599.");
        _path = path;
        _status = status;
        _port = port;
    }

    internal override string? PortName => _port;

    internal override bool NeedsPort => true;

    internal override async Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        var end = ProbedPort.EndsOf(probe, _port)[0];
        var time = Limit * probe.Patience;
        using var limit = new CancellationTokenSource(time, probe.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var client = ClientOf(end);
        try
        {
            using var response = await client.GetAsync(AddressOf(probe, end), HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return IsRight(response) ? ReadinessAnswer.Yes : ReadinessAnswer.No(Describe(response));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ReadinessAnswer.No(string.Create(CultureInfo.InvariantCulture, $"no answer within {time.TotalSeconds:0.###} s"));
        }
        catch (HttpRequestException error)
        {
            return ReadinessAnswer.No(error.InnerException is SocketException refused ? ProbedPort.Describe(end, refused) : error.Message);
        }
    }

    public override string ToString() => $"GET {_path}{(_port is null ? string.Empty : $" of the port '{_port}'")} is answered with {(_status is { } status
        ? status.ToString(CultureInfo.InvariantCulture) : "a status of 200 to 299")}";

    // A proxy would answer in the server's place.
    private static HttpClient ClientOf(EndPoint end)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ConnectCallback = ConnectAsync };
#pragma warning disable CA5359 // a server under test on this machine has whatever certificate its test gave it
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        return new(handler) { Timeout = Timeout.InfiniteTimeSpan };

        async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) =>
            new NetworkStream(await ProbedPort.ConnectAsync(end, cancellationToken).ConfigureAwait(false), ownsSocket: true);
    }

    private Uri AddressOf(ReadinessProbe probe, EndPoint end)
    {
        var isSecure = string.Equals(ProbedPort.Of(probe, _port).Scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
        return new($"{(isSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{(end is IPEndPoint ? end : "localhost")}{_path}");
    }

    private bool IsRight(HttpResponseMessage response) => _status is { } status ? (int)response.StatusCode == status : response.IsSuccessStatusCode;

    private static string Describe(HttpResponseMessage response) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd();
}
