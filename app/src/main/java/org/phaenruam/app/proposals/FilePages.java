package org.phaenruam.app.proposals;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.kernel.Ids;
import org.phaenruam.app.web.FormErrors;
import org.phaenruam.app.web.TypedDate;
import org.phaenruam.app.web.Ui;
import org.phaenruam.thaitext.ThaiText;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Photos and papers of a need: seeing them, adding one, taking one out of sight. */
@Controller
class FilePages {
    private static final int CAPTION_MAX = 160;
    private static final int WHERE_MAX = 120;

    private final OpenNeeds needs;
    private final NeedFiles files;
    private final FilesPageMaker maker;

    FilePages(OpenNeeds needs, NeedFiles files, FilesPageMaker maker) {
        this.needs = needs;
        this.files = files;
        this.maker = maker;
    }

    @GetMapping("/needs/{code}/files")
    ModelAndView list(Ui ui, Actor actor, @PathVariable String code) {
        Journey journey = needs.get(actor, code);
        return ui.page(
                "proposals/files",
                maker.page(ui, actor, journey, Ids.next(), Map.of("kind", "PHOTO"), FormErrors.none()));
    }

    @PostMapping("/needs/{code}/files")
    ModelAndView add(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Journey journey = needs.get(actor, code);
        if (!files.mayAdd(actor, journey)) {
            throw new AccessDeniedException("not yours to add to");
        }
        FormErrors errors = FormErrors.none();
        FileNote note = note(errors, sent, ui.today());
        Optional<UploadedFile> upload = UploadedFile.read(errors, "file", file);
        if (upload.isEmpty() && !errors.has("file")) {
            errors.add("file", "proposals.files.error.none");
        }
        UUID key = NeedTextForm.keyOf(sent.get("key"));
        if (errors.any() || upload.isEmpty()) {
            return ui.page(422, "proposals/files", maker.page(ui, actor, journey, key, sent, errors));
        }
        return switch (files.add(actor, code, upload.get(), note, key)) {
            case Written.Done done -> ui.redirect("/needs/" + code + "/files", "proposals.files.done");
            case Written.Refused refused ->
                ui.page(422, "proposals/files", maker.page(ui, actor, journey, key, sent, refused.errors()));
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to add to");
            case Written.Stale s -> throw new IllegalStateException("files are only added");
        };
    }

    private static FileNote note(FormErrors errors, Map<String, String> sent, LocalDate today) {
        String caption = ThaiText.normalise(sent.getOrDefault("caption", ""));
        String where = ThaiText.normalise(sent.getOrDefault("where", ""));
        String on = sent.getOrDefault("on", "");
        FieldText.check(errors, "caption", caption, CAPTION_MAX);
        FieldText.check(errors, "where", where, WHERE_MAX);
        LocalDate day =
                on.isBlank() ? null : TypedDate.read(errors, "on", on, today).orElse(null);
        if (day != null && day.isAfter(today)) {
            errors.add("on", "proposals.files.error.future");
        }
        return new FileNote(FileKind.of(sent.getOrDefault("kind", "")), caption, day, where);
    }

    @PostMapping("/needs/{code}/files/{file}/hide")
    ModelAndView hide(
            Ui ui,
            Actor actor,
            @PathVariable String code,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String reason) {
        Journey journey = needs.get(actor, code);
        return switch (files.hide(actor, code, file, ThaiText.normalise(reason))) {
            case Written.Done done -> ui.redirect("/needs/" + code + "/files", "proposals.files.hidden");
            case Written.Refused refused -> {
                Map<String, String> typed = new HashMap<>(Map.of("kind", "PHOTO", "reason", reason));
                yield ui.page(
                        422, "proposals/files", maker.page(ui, actor, journey, Ids.next(), typed, refused.errors()));
            }
            case Written.Forbidden f -> throw new AccessDeniedException("not yours to hide");
            case Written.Stale s -> throw new IllegalStateException("hiding is never stale");
        };
    }

    @GetMapping("/needs/{code}/files/{file}")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable String code, @PathVariable UUID file, HttpServletResponse response) {
        return send(actor, code, file, false, response);
    }

    @GetMapping("/needs/{code}/files/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            Actor actor, @PathVariable String code, @PathVariable UUID file, HttpServletResponse response) {
        return send(actor, code, file, true, response);
    }

    /** A photo is shown, a paper only handed over; neither may run anything, load anything or be taken for something else. */
    private ResponseEntity<byte[]> send(
            Actor actor, String code, UUID file, boolean small, HttpServletResponse response) {
        FileStore.Sent sent = files.find(needs.get(actor, code).need(), file, small)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean photo = small || sent.mediaType().equals("image/jpeg");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        ContentDisposition shown = (photo ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(sent.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(small ? "image/jpeg" : sent.mediaType()))
                .header("Content-Disposition", shown.toString())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .eTag("\"" + sent.sha256() + (small ? "-s" : "") + "\"")
                .body(sent.bytes());
    }
}
