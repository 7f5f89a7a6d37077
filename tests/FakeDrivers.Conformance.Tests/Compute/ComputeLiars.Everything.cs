using System.Runtime.CompilerServices;
using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Liars about everything of a kind.</content>
internal static partial class ComputeLiars
{
    /// <summary>Says that all went well when it should refuse.</summary>
    internal sealed class Swallows<TException>(IComputeApi inner) : ComputeApiDecorator(inner)
        where TException : DriverException
    {
        protected override async Task DoAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (TException)
            {
                // That is the lie.
            }
        }

        protected override async Task<T> AskAsync<T>(Func<Task<T>> call)
        {
            try
            {
                return await call();
            }
            catch (TException)
            {
                return default!;
            }
        }

        protected override async IAsyncEnumerable<T> ListAsync<T>(
            IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await using var item = items.GetAsyncEnumerator(cancellationToken);
            while (await MoveAsync(item)) yield return item.Current;
        }

        private static async Task<bool> MoveAsync<T>(IAsyncEnumerator<T> item)
        {
            try
            {
                return await item.MoveNextAsync();
            }
            catch (TException)
            {
                return false;
            }
        }
    }

    /// <summary>Shows results of one kind other than they are.</summary>
    internal sealed class Shows<TShown>(IComputeApi inner, Func<TShown, TShown> change) : ComputeApiDecorator(inner)
        where TShown : class
    {
        protected override object? Show(object? shown) => shown is TShown honest ? change(honest) : shown;
    }
}
