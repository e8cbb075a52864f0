using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>Another way to somebody whose message came back: another address, or no mail at all.</summary>
public sealed partial class AddressDialog(GiveNewAddress give)
{
    private static readonly IReadOnlyList<Choice<Channel>> Ways =
    [
        new(Channel.Email, "Another e-mail address"), new(Channel.LinkedIn, "LinkedIn"), new(Channel.Phone, "Phone"),
        new(Channel.Text, "Text message or chat"), new(Channel.InPerson, "In person"), new(Channel.ViaIntroducer, "Through the one who introduced us"),
    ];

    private Channel _channel;
    private string? _address;
    private string? _meant;

    private Task SaveAsync() => TryAsync(GiveAsync);

    private async Task<StepTaken> GiveAsync()
    {
        try
        {
            var address = _channel is Channel.Email ? _address : null;
            return await give.RunAsync(new GiveNewAddress.Input(Request, _channel, address) { IsMeant = _address == _meant }, CancellationToken.None);
        }
        catch (RefusedException refused) when (refused.Code is TypedAddress.LooksLikeAnother)
        {
            _meant = _address;
            throw;
        }
    }
}
