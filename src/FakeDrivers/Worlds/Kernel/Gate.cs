using System.Runtime.CompilerServices;

namespace FakeDrivers.Worlds;

/// <summary>The gate of a world as one caller passes it. Every operation of every fake goes through it.</summary>
internal readonly struct Gate(WorldKernel kernel, RequestContext caller)
{
    /// <summary>How many rows a listing takes with one call when the caller names no limit.</summary>
    public const int PageSize = 1000;

    public WorldKernel Kernel => kernel;

    public RequestContext Caller => caller;

    /// <summary>Looks at the state by a rule.</summary>
    public Task<TResult> ReadAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation, TRequest request, Func<StateView, TRequest, TResult> rule, CancellationToken cancellationToken) =>
        kernel.CallAsync(operation, request, caller, new ReadStep<TRequest, TResult>(rule), cancellationToken);

    /// <summary>Changes the state by a rule: all of it when the rule returns, nothing when it throws.</summary>
    public Task<TResult> WriteAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation, TRequest request, Func<Transaction, TRequest, TResult> rule, CancellationToken cancellationToken) =>
        kernel.CallAsync(operation, request, caller, new WriteStep<TRequest, TResult>(rule), cancellationToken);

    /// <summary>Does work that is not a rule over the state, and may take its time.</summary>
    public Task<TResult> InvokeAsync<TRequest, TResult>(
        Operation<TRequest, TResult> operation, TRequest request, Func<TRequest, CallRecord, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken) =>
        kernel.CallAsync(operation, request, caller, new InvokeStep<TRequest, TResult>(work), cancellationToken);

    /// <summary>
    /// Lays down test data by a rule, as an administrator in the caller's project or in another: at once, past faults, latency and the call log,
    /// as what <see cref="FakeWorld.Edit"/> does is not the code under test's doing.
    /// </summary>
    public TResult Seed<TResult>(string? projectId, string? userId, Func<Transaction, TResult> rule)
    {
        TResult result = default!;
        var owner = new RequestContext { ProjectId = projectId ?? caller.ProjectId, UserId = userId ?? caller.UserId, IsAdmin = true };
        kernel.Steer("seed", owner, transaction => result = rule(transaction));
        return result;
    }

    /// <summary>As <see cref="ListAsync{TQuery,TRow}"/>, for a listing that makes what is looked for when it is not there yet.</summary>
    /// <inheritdoc cref="ListAsync{TQuery,TRow}"/>
    public IAsyncEnumerable<TRow> ListWritingAsync<TQuery, TRow>(
        Operation<TQuery, IReadOnlyList<TRow>> operation,
        TQuery query,
        Func<Transaction, TQuery, IReadOnlyList<TRow>> rule,
        int? limit,
        Func<TQuery, string, int?, TQuery> next,
        Func<TRow, string> id,
        CancellationToken cancellationToken)
    {
        var gate = this;
        return PagesAsync((asked, token) => gate.WriteAsync(operation, asked, rule, token), query, limit, next, id, cancellationToken);
    }

    /// <summary>
    /// Lists by pages, each of which is one call. A row that is created meanwhile is seen when its place is still to come; none is seen twice. Rows that were given may be deleted at once.
    /// </summary>
    /// <param name="operation">The operation that reads one page.</param>
    /// <param name="query">The query of the first page.</param>
    /// <param name="rule">The rule that reads one page: as many rows as the query's limit, or <see cref="PageSize"/>.</param>
    /// <param name="limit">The query's limit: the most that the caller wants in all; nothing when all.</param>
    /// <param name="next">Gives the query of the page after the row with that id, for so many rows.</param>
    /// <param name="id">The id of a row.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<TRow> ListAsync<TQuery, TRow>(
        Operation<TQuery, IReadOnlyList<TRow>> operation,
        TQuery query,
        Func<StateView, TQuery, IReadOnlyList<TRow>> rule,
        int? limit,
        Func<TQuery, string, int?, TQuery> next,
        Func<TRow, string> id,
        CancellationToken cancellationToken)
    {
        var gate = this;
        return PagesAsync((asked, token) => gate.ReadAsync(operation, asked, rule, token), query, limit, next, id, cancellationToken);
    }

    private static async IAsyncEnumerable<TRow> PagesAsync<TQuery, TRow>(
        Func<TQuery, CancellationToken, Task<IReadOnlyList<TRow>>> read,
        TQuery query,
        int? limit,
        Func<TQuery, string, int?, TQuery> next,
        Func<TRow, string> id,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = Math.Min(limit ?? PageSize, PageSize);
        var page = await read(query, cancellationToken).ConfigureAwait(false);
        while (page.Count > 0)
        {
            for (var i = 0; i < page.Count - 1; i++) yield return page[i];
            limit -= page.Count;
            IReadOnlyList<TRow> following = [];
            if (page.Count == asked && limit is not <= 0)
            {
                // Before the row that marks its place is given away: who lists may delete what he is given.
                asked = Math.Min(limit ?? PageSize, PageSize);
                query = next(query, id(page[^1]), limit);
                following = await read(query, cancellationToken).ConfigureAwait(false);
            }

            yield return page[^1];
            page = following;
        }
    }
}
