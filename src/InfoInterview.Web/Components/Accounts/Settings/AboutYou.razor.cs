using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>The asker's own record, each field with what it is for.</summary>
public sealed partial class AboutYou(SettingsQueries queries, TellAboutMe tell, Toasts toasts)
{
    private static readonly IReadOnlyList<Choice<Situation>> Situations =
    [
        new(Situation.Unsaid, "Rather not say"), new(Situation.Student, "Studying"), new(Situation.Working, "Working"),
        new(Situation.BetweenJobs, "Between jobs"), new(Situation.ChangingField, "Changing field"),
    ];

    private readonly Form _form = new();
    private int _version;
    private FormProblem? _problem;

    /// <summary>The record as it was loaded.</summary>
    [PersistentState]
    public AboutMe? Record { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Record ??= await queries.AboutMeAsync(CancellationToken.None);
        _form.Fill(Record.Facts);
        _version = Record.Version;
    }

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            _version = await tell.RunAsync(_form.Read(), _version, CancellationToken.None);
            toasts.Show("Saved. The next message is filled from it.");
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
        }
    }

    private sealed class Form
    {
        public string? FullName { get; set; }
        public string? OneLine { get; set; }
        public Situation Situation { get; set; }
        public string? Schools { get; set; }
        public string? Employers { get; set; }
        public string? NarrowInterest { get; set; }
        public string? BroadInterest { get; set; }
        public string? TwoSentenceIntro { get; set; }
        public string? News { get; set; }
        public string? Phone { get; set; }
        public string? VideoLink { get; set; }
        public string? ProfileUrl { get; set; }
        public string? Signature { get; set; }

        public void Fill(AskerFacts facts)
        {
            (FullName, OneLine, Situation) = (facts.FullName, facts.OneLine, facts.Situation);
            (Schools, Employers, NarrowInterest, BroadInterest) = (facts.Schools, facts.Employers, facts.NarrowInterest, facts.BroadInterest);
            (TwoSentenceIntro, News, Phone, VideoLink, ProfileUrl, Signature) = (facts.TwoSentenceIntro, facts.News, facts.Phone, facts.VideoLink, facts.ProfileUrl, facts.Signature);
        }

        public AskerFacts Read() => new(FullName ?? "")
        {
            OneLine = OneLine,
            Situation = Situation,
            Schools = Schools,
            Employers = Employers,
            NarrowInterest = NarrowInterest,
            BroadInterest = BroadInterest,
            TwoSentenceIntro = TwoSentenceIntro,
            News = News,
            Phone = Phone,
            VideoLink = VideoLink,
            ProfileUrl = ProfileUrl,
            Signature = Signature,
        };
    }
}
